import { Registry } from './registry.js'

/**
 * Builds a host from its plugins.
 *
 * @typedef {(host: Host, options: object) => void} Install
 * @typedef {Install | { name?: string, install: Install }} Plugin
 */
export class Host {
  commands = new Registry('command')
  hooks = []
  installed = []

  /**
   * @param {Plugin} plugin
   * @param {object} [options]
   */
  use(plugin, options = {}) {
    if (this.installed.includes(plugin)) return this
    this.installed.push(plugin)
    plugin.install(this, options)
    return this
  }

  onRun(hook) {
    this.hooks.push(hook)
  }

  run(name, ...args) {
    for (const hook of this.hooks) hook(name, args)
    return this.commands.get(name)(...args)
  }
}
