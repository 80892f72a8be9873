import { expect, it } from 'vitest'
import { nilaiDihitungUlang } from '../../../src/rules/zi/nilai-dihitung-ulang.ts'
import { nilaiPersenDihitungUlang } from '../../../src/rules/zi/nilai-persen-dihitung-ulang.ts'
import { runExample } from '../examples.ts'

it('tells reported scores with the decimal comma that computed ones have', () => {
  const messages = [nilaiDihitungUlang, nilaiPersenDihitungUlang].flatMap((rule) =>
    rule.examples.invalid.flatMap((example) => runExample(example, [rule]).findings.map(({ message }) => message)),
  )
  expect(messages.some((one) => one.includes('dilaporkan 5,0, sedangkan dari jawabannya 4,50'))).toBe(true)
  for (const message of messages) expect(message).not.toMatch(/\d\.\d/)
})
