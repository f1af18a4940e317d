import { z } from 'zod'
import { createCommandService } from './command/index.ts'
import { commandServiceConfig } from './command/schema.ts'
import type { Service, ServiceDeps } from './service.ts'
import { createSystemdService } from './systemd/index.ts'
import { systemdConfig } from './systemd/schema.ts'

/** One line per kind of service: its configuration, and what makes it. The app of a target needs none: `supervised`. */
export const serviceConfig = z.discriminatedUnion('kind', [systemdConfig, commandServiceConfig])
export type ServiceConfig = z.infer<typeof serviceConfig>

export function createService(config: ServiceConfig, deps: ServiceDeps): Service {
  switch (config.kind) {
    case 'systemd':
      return createSystemdService(config, deps)
    case 'command':
      return createCommandService(config, deps)
  }
}
