import { readFileSync } from 'node:fs'

/** A published schema of what a report holds. */
export function reportSchema(name: string) {
  return JSON.parse(readFileSync(new URL(`../../schemas/report/${name}.schema.json`, import.meta.url), 'utf8'))
}
