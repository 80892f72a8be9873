// What a program does at least that reads a table with csv-parse: rows as objects, streamed, counted.
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'

const [, , path = '', delimiter = ','] = process.argv
const parser = createReadStream(path).pipe(parse({ columns: true, bom: true, delimiter }))
let rows = 0
parser.on('data', () => {
  rows++
})
parser.on('end', () => process.stdout.write(`${rows}\n`))
