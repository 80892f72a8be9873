import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { reports } from '../src/report/index.ts'
import { run } from './cli/run.ts'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const blocks = (kind: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 'gs'))].map(([, text = '']) => text)

describe('the page on pipelines', () => {
  it('shows YAML that can be copied, with this version', () => {
    const shown = blocks('yaml').map((text) => parse(text))
    expect(shown).toHaveLength(3)
    for (const [, named] of page.matchAll(/\bv(\d+\.\d+\.\d+)(?= #|\n {4}(?:file|hooks))/g)) expect(named).toBe(version)
  })

  it('names the inputs of the action, and its hooks and files as they are', () => {
    const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
    const told = [...page.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name),
    )
    expect(told.filter((name) => !(name in reports)).toSorted()).toEqual(Object.keys(action.inputs).toSorted())
    const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')).map(({ id }: { id: string }) => id)
    const used = blocks('yaml').flatMap((text) => [...text.matchAll(/- id: (\S+)/g)].map(([, id]) => id))
    expect(used).toEqual(hooks)
    expect(existsSync(join(root, 'pipelines/gitlab.yml'))).toBe(true)
  })

  it('uses other actions by the hash of a commit', () => {
    const used = blocks('yaml').flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map(([, what = '']) => what))
    for (const what of used.filter((one) => !one.startsWith('OWNER/'))) expect(what).toMatch(/@[0-9a-f]{40} # v[\d.]+$/)
  })

  it('names options that there are', async () => {
    const { stdout } = await run(['audit', '--help'])
    const options = page.match(/(?<=[ `])--[a-z-]+/g) ?? []
    const ours = options.filter((one) => !['--rm', '--network', '--user', '--help'].includes(one))
    for (const option of ours) expect(stdout).toContain(option)
  })
})
