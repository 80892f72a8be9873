import { sebutJenis as sebutNode } from '../../rules/sebut-jenis.ts'

/** What people call a kind of document; '' for what lies in none. */
export function sebutJenis(jenis: string): string {
  return sebutNode(jenis as 'sop')
}

/** As a sentence begins. */
export function kapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
