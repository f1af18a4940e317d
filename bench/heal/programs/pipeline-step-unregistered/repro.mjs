import { Pipeline, PipelineError } from 'text-pipeline'

const pipeline = new Pipeline()
for (const chain of ['trim | upper', 'trim | uper']) {
  try {
    console.log(pipeline.run(chain, ' hello '))
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error
    console.log('refused')
  }
}
