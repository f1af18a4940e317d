import { EditRefused } from '../workflow/edit-refused.ts'
import type { FixInput } from './fix.ts'
import { pythonPackageOf } from './tables/python-packages.ts'

const IS_PYTHON = /\bNo module named\b/

/** The package of the Python module that the log misses. @throws EditRefused where it is not sure that it is missing, and which it is. */
export async function missingPackage({
  finding,
  repository,
}: Pick<FixInput, 'finding' | 'repository'>): Promise<string> {
  const { module } = finding.details
  if (module === undefined || !/^[A-Za-z_][\w.]*$/.test(module) || !IS_PYTHON.test(finding.decisive.text))
    throw new EditRefused('Only missing Python modules are added; for others the version is a choice of the project.')
  const name = pythonPackageOf(module)
  if (!name) throw new EditRefused(`Which package provides the module ${module} is not known for sure.`)
  if (await isOwnModule(repository, module)) throw new EditRefused(`${module} is a module of this repository.`)
  return name
}

async function isOwnModule(repository: FixInput['repository'], module: string): Promise<boolean> {
  const [top] = module.split('.')
  const paths = (await repository?.paths()) ?? []
  return paths.some((path) => path === `${top}.py` || new RegExp(`(?:^|/)${top}(?:/__init__)?\\.py$`).test(path))
}
