import { Plan } from 'build-plan'

const plan = new Plan()
  .task('clean')
  .task('compile', { needs: ['clean'], run: (env) => `compiled for ${env.TARGET ?? 'web'}` })
console.log(await plan.run('compile'))
const other = plan.fork().setEnv('compile', 'TARGET', 'phone')
console.log(await other.run('compile'))
