// Sites that are built side by side have the program bundled once.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { bundled } from '../../src/cli/kept-program.ts'

const work = mkdtempSync(join(tmpdir(), 'bundled-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Bundles a program some time later, or fails as often as it is to; counts how often it was asked. */
function bundler(name: string, failing: number) {
  const program = join(work, name)
  let asked = 0
  const bundle = async () => {
    asked++
    const fails = asked <= failing
    await setTimeout(10)
    if (fails) return 3
    mkdirSync(program, { recursive: true })
    writeFileSync(join(program, 'program.json'), '{}')
    return 0
  }
  return { site: () => bundled(program, bundle), asked: () => asked }
}

test('one site has it done, those beside and after it find it', async () => {
  const { site, asked } = bundler('once', 0)
  expect(await Promise.all([site(), site(), site()])).toEqual([0, 0, 0])
  expect(await site()).toBe(0)
  expect(asked()).toBe(1)
})

test('where it failed for one site another tries itself', async () => {
  const { site, asked } = bundler('twice', 1)
  expect(await Promise.all([site(), site()])).toEqual([3, 0])
  expect(asked()).toBe(2)
})

test('a bundler that could not be started takes no other site with it', async () => {
  const program = join(work, 'never')
  const first = bundled(program, () => Promise.reject(new Error('không chạy được')))
  const second = bundled(program, async () => 4)
  await expect(first).rejects.toThrow('không chạy được')
  expect(await second).toBe(4)
})
