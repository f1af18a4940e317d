import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { messageOf, UserError } from '../../domain/errors.ts'
import { categoriesWith } from './categories-with.ts'
import { type CiPlugin, pluginModule } from './plugin.ts'
import { pluginFix } from './plugin-fix.ts'

const PLUGINS_MAX = 200

/** The modules of a folder, in the order of their names. Throws a UserError for one that is not right: half of them is no good state. */
export async function loadPlugins(folder: string): Promise<CiPlugin[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new UserError(`The folder of plug-ins ${folder} cannot be read: ${messageOf(error)}.`, { cause: error })
  })
  const files = names.filter((name) => /\.m?js$/.test(name)).sort()
  if (files.length > PLUGINS_MAX) throw new UserError(`${folder} holds more than ${PLUGINS_MAX} plug-ins.`)
  const plugins: CiPlugin[] = []
  for (const name of files) {
    const plugin = await loadPlugin(join(folder, name))
    const known = categoriesWith(plugins)
    if (known.some(({ id }) => id === plugin.category.id))
      throw new UserError(`The plug-in ${name} has the id ${plugin.category.id}, which there is already.`)
    plugins.push(plugin)
  }
  return plugins
}

async function loadPlugin(path: string): Promise<CiPlugin> {
  const module = await import(pathToFileURL(resolve(path)).href).catch((error: unknown) => {
    throw new UserError(`The plug-in ${path} cannot be loaded: ${messageOf(error)}.`, { cause: error })
  })
  const parsed = pluginModule.safeParse((module as { default?: unknown }).default)
  if (!parsed.success) {
    const { path: at, message } = parsed.error.issues[0]!
    throw new UserError(`The plug-in ${path} is not right: ${[at.join('.'), message].filter(Boolean).join(': ')}.`)
  }
  const { id, title, advice, patterns, weight, examples, counterExamples, fix } = parsed.data
  const evidence = patterns.map((pattern) => ({ pattern, weight }))
  return {
    category: { id, title, advice, remedy: fix ? 'edit' : 'person', evidence, examples, counterExamples },
    fix: fix && pluginFix(id, fix),
  }
}
