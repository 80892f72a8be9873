import type { Command } from 'commander'
import { UsageError } from '../usage-error.ts'
import { type Io, print } from './io.ts'
import { suggest } from './options.ts'

/**
 * What a shell reads once. Each hands the line up to the cursor to the tool as one word, so that nothing in it is run, and
 * completes names of files where the tool says nothing.
 */
export const scripts: Readonly<Record<string, string>> = {
  bash: `# koheren: lengkapi perintah dengan Tab di bash
_koheren() {
  local baris=\${COMP_LINE:0:COMP_POINT} kata awal IFS=$'\\n'
  kata=\${baris##*[[:space:]]}
  COMPREPLY=($(koheren lengkapi --baris "$baris" 2>/dev/null))
  # Bash mengganti hanya bagian sesudah tanda pemisah katanya.
  awal=\${kata%"\${kata##*["$COMP_WORDBREAKS"]}"}
  COMPREPLY=("\${COMPREPLY[@]#"$awal"}")
}
complete -o bashdefault -o default -F _koheren koheren
`,
  zsh: `#compdef koheren
# koheren: lengkapi perintah dengan Tab di zsh
_koheren() {
  local -a kata
  kata=("\${(@f)$(koheren lengkapi --baris "\${(j: :)words[1,CURRENT]}" 2>/dev/null)}")
  kata=(\${kata:#})
  if (( $#kata )); then compadd -a kata; else _files; fi
}
compdef _koheren koheren
`,
  fish: `# koheren: lengkapi perintah dengan Tab di fish
function __koheren
    set -l kata (koheren lengkapi --baris (commandline -cp | string collect) 2>/dev/null)
    if set -q kata[1]
        string join \\n -- $kata
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c koheren -f -a '(__koheren)'
`,
}

export interface CompletionOptions {
  readonly baris?: string
}

/** The script of a shell; or, for such a script, what may follow on a line. */
export async function completionCommand(
  shell: string | undefined,
  { baris }: CompletionOptions,
  program: Command,
  io: Io,
): Promise<void> {
  if (baris !== undefined) {
    const { candidates } = await import('./complete.ts')
    const { listKode } = await import('./kode-list.ts')
    const { listRevisions } = await import('./git.ts')
    const found = await candidates(baris, program, {
      kode: (folder) => listKode(folder, io.cwd),
      revisi: (folder) => listRevisions(folder, io),
    })
    if (found.length > 0) await print(io, `${found.join('\n')}\n`)
    return
  }
  const names = Object.keys(scripts)
  if (shell === undefined) throw new UsageError(`sebutkan shell-nya: ${names.join(', ')}`)
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined
  if (script === undefined) throw new UsageError(`shell "${shell}" tidak dikenal; ${suggest(shell, names)}`)
  await print(io, script)
}
