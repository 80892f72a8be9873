# koheren tanpa memasang Node.js. Membangun perlu jaringan; menjalankan tidak:
#   docker build -t koheren .
#   docker run --rm --network none -v "$PWD:/dokumen:ro" koheren audit .
FROM alpine:3.22 AS build
RUN apk add --no-cache nodejs npm
WORKDIR /src
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund
RUN node scripts/build.mjs --no-types

FROM alpine:3.22
RUN apk add --no-cache nodejs
WORKDIR /koheren
COPY --from=build /src/package.json /src/LICENSE /src/THIRD-PARTY.md ./
COPY --from=build /src/bin ./bin
COPY --from=build /src/dist ./dist
COPY --from=build /src/schemas ./schemas
USER 65534:65534
WORKDIR /dokumen
ENTRYPOINT ["node", "/koheren/bin/koheren.js"]
CMD ["audit", "."]
