import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Severity, severities } from '../finding.ts'
import type { FormerFinding, FormerReport } from '../report/index.ts'
import { JSON_VERSION } from '../report/json.ts'
import { isRincian } from '../text/rincian.ts'
import { reasonOf, UsageError } from '../usage-error.ts'

/** Reads the JSON report of an earlier audit. */
export function readFormer(berkas: string, cwd: string): FormerReport {
  const value = parse(berkas, readText(berkas, cwd))
  if (!isRincian(value) || !isRincian(value.tool) || value.tool.name !== 'koheren' || !Array.isArray(value.findings)) {
    throw refuse(berkas, 'bukan laporan json dari koheren')
  }
  if (value.version !== JSON_VERSION) throw refuse(berkas, 'dibuat dengan versi koheren yang bentuk laporannya lain')
  if (value.scope !== 'audit') throw refuse(berkas, 'laporan "koheren validasi", bukan "koheren audit"')
  if (value.changed !== undefined) throw refuse(berkas, 'hanya memuat temuan pada yang berubah (--changed)')
  const { tanggal, indeks, rules } = value
  if (typeof tanggal !== 'string' || !Array.isArray(rules)) throw refuse(berkas, BROKEN)
  const nilai = isRincian(indeks) ? indeks.nilai : undefined
  return {
    berkas,
    tanggal,
    findings: value.findings.map((one) => readFinding(one, berkas)),
    rules: new Set(rules.map((one) => (isRincian(one) ? String(one.id) : ''))),
    ...(typeof nilai === 'number' && { indeks: nilai }),
  }
}

const BROKEN = 'isinya tidak lengkap; buat lagi dengan "koheren audit -f json=…"'

function readText(berkas: string, cwd: string): string {
  try {
    const bytes = readFileSync(resolve(cwd, berkas))
    // What PowerShell makes of `>`.
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes)
  } catch (error) {
    throw new UsageError(`laporan terdahulu "${berkas}" tidak dapat dibaca: ${reasonOf(error)}`)
  }
}

function parse(berkas: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refuse(berkas, 'bukan JSON')
  }
}

function refuse(berkas: string, reason: string): UsageError {
  return new UsageError(`laporan terdahulu "${berkas}" tidak dapat dibandingkan: ${reason}`)
}

function readFinding(one: unknown, berkas: string): FormerFinding {
  if (!isRincian(one) || !isRincian(one.at) || !isRincian(one.at.start)) throw refuse(berkas, BROKEN)
  const { key, rule, message, instansi, waived } = one
  const { berkas: file, urutan, start } = one.at
  const severity = severities.find((known): known is Severity => known === one.severity)
  const texts = [key, rule, message, file].every((text) => typeof text === 'string')
  const numbers = [urutan, start.line, start.column].every((number) => Number.isInteger(number))
  if (!texts || !numbers || severity === undefined) throw refuse(berkas, BROKEN)
  return {
    key: String(key),
    rule: String(rule),
    severity,
    message: String(message),
    ...(typeof instansi === 'string' && { instansi }),
    at: {
      berkas: String(file),
      urutan: Number(urutan),
      start: { line: Number(start.line), column: Number(start.column) },
    },
    waived: waived !== undefined,
  }
}
