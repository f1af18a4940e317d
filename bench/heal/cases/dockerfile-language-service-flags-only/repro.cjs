// dockerfile-language-service-flags-only: throws with dockerfile-language-service@0.7.2, answers with dockerfile-language-service@0.9.0
const { DockerfileLanguageServiceFactory } = require('dockerfile-language-service')
const service = DockerfileLanguageServiceFactory.createLanguageService()
const items = (text, character) => service.computeCompletionItems(text, { line: 0, character }).map((item) => item.label)
console.log(`RESULT ${JSON.stringify([items('COPY --from=a ', 14), items('ADD --chown=a ', 14), items('COPY ', 5)])}`)
