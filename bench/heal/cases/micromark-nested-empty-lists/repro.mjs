// micromark-nested-empty-lists: throws with micromark@3.0.3, answers with micromark@3.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
import { micromark } from 'micromark'
show(micromark('* a\n  * * b\n  * * c\n'))
