// The script that makes a release, run on a real build.
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const place = mkdtempSync(join(tmpdir(), 'thutuc-release-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const hasTools = process.platform === 'linux' && spawnSync('flock', ['--version']).status === 0

const release = (...options: string[]) => spawnSync('docs/deploy/release.sh', [place, ...options], { encoding: 'utf8' })
const current = () => readlinkSync(join(place, 'current'))
const releases = () => readdirSync(join(place, 'releases')).sort()

/** A release of before, with a page and two files of `tep/`: one that open tabs may ask for, one that nobody does. */
function earlier(name: string): void {
  const folder = join(place, 'releases', name)
  mkdirSync(join(folder, 'tep'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), name)
  for (const [file, days] of [
    ['a.AAAAAAAA.js', 3],
    ['b.BBBBBBBB.js', 40],
  ] as const) {
    const path = join(folder, 'tep', file)
    writeFileSync(path, file)
    // by the clock of the file system, which the script asks too: that of this process may stand at another day
    const old = statSync(path).mtimeMs / 1000 - days * 86_400
    utimesSync(path, old, old)
  }
}

describe.skipIf(!hasTools)('release.sh (skipped where there is no flock)', () => {
  test('builds apart, switches, keeps what open tabs need and five releases', () => {
    const old = ['1', '2', '3', '4', '5', '6'].map(day => `2026010${day}T000000`)
    for (const name of old) earlier(name)
    symlinkSync('releases/20260106T000000', join(place, 'current'))

    const { status, stdout, stderr } = release('--catalog', 'tests/fixtures/catalog', '--on', '2026-11-22')
    expect([status, stderr]).toEqual([0, expect.stringContaining('Đã dựng trang')])
    const made = current().replace('releases/', '')
    expect(stdout.trim().endsWith(made)).toBe(true)
    expect(releases()).toEqual([...old.slice(2), made])
    const has = (file: string) => existsSync(join(place, 'current', file))
    expect(['index.html', 'sw.js', 'tep/a.AAAAAAAA.js', 'tep/b.BBBBBBBB.js'].map(has)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  test.each([
    ['a catalogue that is not there', ['--catalog', '/khong-co'], 'Không có thư mục'],
    ['a province with a slip', ['--catalog', 'tests/fixtures/catalog', '--province', 'ha-nio'], 'Hà Nội'],
    ['an option that does not exist', ['--catalogue', 'x'], '--catalogue'],
  ])('nothing changes for visitors: %s', (_name, options, words) => {
    const before = [current(), releases()]
    const { status, stderr } = release(...options)
    expect([status === 0, stderr]).toEqual([false, expect.stringContaining(words)])
    expect([current(), releases()]).toEqual(before)
  })
})
