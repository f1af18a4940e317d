import { logger } from 'tiny-printf'

const log = logger('paint')
log('colour %06x', 0xff8800)
log('usage: set %s to %06x')
