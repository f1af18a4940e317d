import { readConfig } from 'interval-config'

for (const POLL_EVERY of ['10s', '10 seconds']) {
  const { config, problems } = readConfig({ POLL_EVERY })
  console.log(config?.POLL_EVERY, problems.length)
}
