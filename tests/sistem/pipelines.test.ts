/** What others put into their pipelines, run as they would run it. Needs git, npm's registry, pre-commit and shellcheck. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const LONG = { timeout: 600_000 }
let home = ''

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'koheren-pipa-'))
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

/** A repository with the faulty example in its folder "dokumen". */
function repository(name: string, example = 'retak'): string {
  const folder = join(home, name)
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'examples', example), join(folder, 'dokumen'), { recursive: true })
  return folder
}

/** The product as a stranger gets it: what is committed, and nothing that was built. */
function clone(): string {
  const folder = join(home, 'koheren')
  if (!existsSync(folder)) execFileSync('git', ['clone', '--quiet', root, folder])
  return folder
}

/** What npm would take from the registry. */
function tarball(): string {
  const folder = join(home, 'paket')
  mkdirSync(folder, { recursive: true })
  const packed = () => readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (!packed())
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: root })
  return join(folder, packed() ?? '')
}

interface Step {
  readonly uses?: string
  readonly id?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

describe('the action', () => {
  const text = readFileSync(join(root, 'action.yml'), 'utf8')
  const action = parse(text) as {
    inputs: Record<string, { default: string }>
    runs: { steps: Step[] }
  }

  /** Runs the steps as the runner does, with the outputs of one given to the next. */
  function act(folder: string, inputs: Readonly<Record<string, string>> = {}, path = root) {
    const outputs: Record<string, string> = {}
    const files = { output: join(folder, '..', 'keluaran'), summary: join(folder, '..', 'ringkasan.md') }
    for (const file of Object.values(files)) writeFileSync(file, '')
    const value = (expression: string) =>
      expression.replaceAll(/\$\{\{ (.*?) \}\}/g, (_, name: string) => {
        const [context = '', ...rest] = name.split('.')
        if (context === 'inputs') return inputs[rest.join('.')] ?? action.inputs[rest.join('.')]?.default ?? ''
        return name === 'github.action_path' ? path : (outputs[name] ?? '')
      })
    let ran = { status: 0 as number | null, stdout: '', stderr: '' }
    for (const { run, env = {}, id } of action.runs.steps) {
      if (run === undefined) continue
      ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', value(run)], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          ...Object.fromEntries(Object.entries(env).map(([name, text]) => [name, value(text)])),
          GITHUB_ACTIONS: 'true',
          GITHUB_WORKSPACE: folder,
          GITHUB_OUTPUT: files.output,
          GITHUB_STEP_SUMMARY: files.summary,
          RUNNER_TEMP: join(home, 'sementara'),
        },
      })
      for (const line of readFileSync(files.output, 'utf8').split('\n')) {
        const [name = '', ...rest] = line.split('=')
        outputs[`steps.${id}.outputs.${name}`] = rest.join('=')
      }
      if (ran.status !== 0) break
    }
    return { ...ran, outputs, summary: readFileSync(files.summary, 'utf8') }
  }

  it('uses other actions by the hash of a commit alone, and its scripts are sound', () => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, what]) => what)
    expect(used.length).toBeGreaterThan(0)
    for (const what of used) expect(what).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
    const scripts = readdirSync(join(root, 'scripts/action')).map((name) => join(root, 'scripts/action', name))
    expect(spawnSync('shellcheck', scripts, { encoding: 'utf8' }).stdout).toBe('')
  })

  it('annotates, writes SARIF and the summary, and ends with the exit code of the audit', () => {
    const folder = repository('aksi/repo')
    const { status, stdout, outputs, summary } = act(folder, { folder: 'dokumen' })
    expect(status).toBe(1)
    expect(outputs['steps.audit.outputs.exit-code']).toBe('1')
    expect(stdout).toMatch(/^::error file=dokumen\//m)
    expect(summary).toContain('## Koherensi dokumen: ')
    const sarif = JSON.parse(readFileSync(join(folder, 'koheren.sarif'), 'utf8'))
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toMatch(/^dokumen\//)
  })

  it('hands its inputs over as they are', () => {
    const folder = repository('masukan/repo')
    const formats = 'json=a b.json\njunit=uji.xml\n'
    const asked = {
      folder: 'dokumen',
      format: formats,
      'fail-on': 'never',
      'job-summary': 'false',
      rule: 'sop,standar',
    }
    const { status, summary } = act(folder, asked)
    expect([status, summary]).toEqual([0, ''])
    expect(JSON.parse(readFileSync(join(folder, 'a b.json'), 'utf8')).tool.name).toBe('koheren')
    expect(existsSync(join(folder, 'uji.xml'))).toBe(true)
    expect(act(folder, { folder: '$(touch jebakan)' }).status).toBe(2)
    expect(existsSync(join(folder, 'jebakan'))).toBe(false)
  })

  it('fails by new findings alone, with a baseline, and on stale entries where it is told to', () => {
    const folder = repository('garis/repo')
    execFileSync('node', [join(root, 'bin/koheren.js'), 'garis-dasar', 'dokumen'], { cwd: folder })
    expect(act(folder, { folder: 'dokumen' }).status).toBe(0)
    rmSync(join(folder, 'dokumen/kua-timur/sop/25-kosong.yaml'))
    expect(act(folder, { folder: 'dokumen' }).status).toBe(0)
    expect(act(folder, { folder: 'dokumen', 'strict-baseline': 'true' }).status).toBe(1)
  })

  it('builds itself from what is committed', LONG, () => {
    const folder = repository('sumber/repo', 'kanwil-bali')
    const { status, stderr, outputs } = act(folder, { folder: 'dokumen' }, clone())
    expect([status, stderr]).toEqual([0, expect.anything()])
    expect(outputs['steps.audit.outputs.exit-code']).toBe('0')
  })
})

describe('pre-commit', () => {
  it('runs the hooks of a clone', LONG, () => {
    const folder = repository('kait', 'kanwil-bali')
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim()
    const rev = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: clone(), encoding: 'utf8' }).trim()
    writeFileSync(
      join(folder, '.pre-commit-config.yaml'),
      `repos:
  - repo: ${clone()}
    rev: ${rev}
    hooks:
      - id: koheren
        args: [dokumen]
      - id: koheren-validasi
        files: ^dokumen/
`,
    )
    git('init', '--quiet')
    git('add', '-A')
    const hooks = () =>
      spawnSync('pre-commit', ['run', '--color=never', '--verbose'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PRE_COMMIT_HOME: join(home, 'pre-commit') },
      })
    const good = hooks()
    expect(good.stdout).toMatch(/koheren audit\.+Passed[\s\S]*koheren validasi\.+Passed/)
    expect(good.status).toBe(0)
    const all = readdirSync(join(folder, 'dokumen'), { recursive: true, encoding: 'utf8' })
    const path = join(folder, 'dokumen', all.find((name) => /^sop\/.*\.yaml$/.test(name)) ?? '')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^langkah:/m, 'langkahh:'))
    git('add', '-A')
    const bad = hooks()
    expect(bad.stdout).toMatch(
      /koheren audit\.+Failed[\s\S]*kunci "langkahh" tidak dikenal[\s\S]*koheren validasi\.+Failed/,
    )
    expect(bad.status).toBe(1)
  })
})

describe('the template for GitLab', () => {
  it('gives the reports that it names as artifacts', LONG, () => {
    const folder = repository('gitlab')
    const { variables, koheren } = parse(readFileSync(join(root, 'pipelines/gitlab.yml'), 'utf8'))
    const env = { ...process.env, ...variables, KOHEREN_FOLDER: 'dokumen', KOHEREN_SOURCE: tarball(), TMPDIR: home }
    const { status, stdout } = spawnSync('sh', ['-ec', koheren.script.join('\n')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...env, CI_PROJECT_DIR: folder },
    })
    expect(status).toBe(1)
    expect(stdout).toContain('Indeks Koherensi')
    const { codequality, junit } = koheren.artifacts.reports
    const issues = JSON.parse(readFileSync(join(folder, codequality), 'utf8'))
    expect(issues[0].location.path).toMatch(/^dokumen\//)
    expect(readFileSync(join(folder, junit), 'utf8')).toContain('<testsuites name="koheren"')
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    expect(variables.KOHEREN_SOURCE).toBe(`koheren@${version}`)
  })
})

describe('the image', () => {
  const instructions = readFileSync(join(root, 'Dockerfile'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? []
      return name === '' ? [] : [{ name, rest }]
    })

  it('names what it is made of by version, and runs as nobody', () => {
    const bases = instructions.filter(({ name }) => name === 'FROM').map(({ rest }) => rest)
    for (const base of bases) expect(base).toMatch(/^alpine:3\.\d+(?: AS \w+)?$/)
    expect(instructions.findLast(({ name }) => name === 'USER')?.rest).toBe('65534:65534')
  })

  it('audits without a network, with nothing but what its instructions copy', LONG, () => {
    const source = join(home, 'citra/src')
    const image = join(home, 'citra/akar')
    const left = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n').filter(Boolean)
    cpSync(clone(), source, {
      recursive: true,
      filter: (path) => !left.includes(path.slice(clone().length + 1)),
    })
    const last = instructions.findLastIndex(({ name }) => name === 'FROM')
    for (const { name, rest } of instructions.slice(0, last)) {
      // The system's own packages are here already.
      if (name === 'RUN' && !rest.startsWith('apk ')) execFileSync('sh', ['-ec', rest], { cwd: source, stdio: 'pipe' })
    }
    let folder = '/'
    for (const { name, rest } of instructions.slice(last)) {
      if (name === 'WORKDIR') folder = rest
      if (name !== 'COPY') continue
      const [, ...paths] = rest.split(' ')
      const to = join(image, folder, paths.at(-1) ?? '')
      for (const from of paths.slice(0, -1)) {
        const path = join(source, from.replace('/src/', ''))
        cpSync(path, statSync(path).isDirectory() ? to : join(to, basename(path)), { recursive: true })
      }
    }
    const size = Number(execFileSync('du', ['-sk', image], { encoding: 'utf8' }).split('\t')[0])
    expect(size).toBeLessThan(20_000)
    execFileSync('chmod', ['-R', 'a+rX', home])
    const entry: string[] = JSON.parse(instructions.find(({ name }) => name === 'ENTRYPOINT')?.rest ?? '[]')
    const command = entry.map((word) => (word.startsWith('/') ? join(image, word) : word))
    const ids = ['--reuid', '65534', '--regid', '65534', '--clear-groups']
    const ran = spawnSync('unshare', ['--net', 'setpriv', ...ids, ...command, 'audit', '.'], {
      cwd: join(repository('citra/repo', 'kanwil-bali'), 'dokumen'),
      encoding: 'utf8',
    })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('Indeks Koherensi')
  })
})
