import type { Target } from '../targets/target.ts'
import { createService, type ServiceConfig } from './index.ts'
import type { Service, ServiceDeps } from './service.ts'
import { supervisedService } from './supervised/index.ts'

/** What runs of a project: the app that its target keeps running, and what the configuration names. They fail together when what they share does. */
export function servicesOf(
  {
    project,
    named,
    target,
  }: { project: string; named: Readonly<Record<string, ServiceConfig>>; target: Target | undefined },
  place: Pick<ServiceDeps, 'dir' | 'env'>,
): Service[] {
  const others = Object.entries(named).map(([name, config]) =>
    createService(config, { name: `${project}/${name}`, group: project, ...place }),
  )
  if (!target?.upkeep) return others
  return [supervisedService({ name: project, group: project }, { target, upkeep: target.upkeep }), ...others]
}
