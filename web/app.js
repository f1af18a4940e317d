import { getStatus, SignedOutError } from './api.js'
import { h, replace } from './dom.js'
import { issueView } from './issue.js'
import { follow } from './live.js'
import { overview } from './overview.js'
import { signInView, useLink } from './sign-in.js'

/** Changes come in bursts; the view is read anew at most that often. */
const REFRESH_MS = 250
/** Times that are told as "a minute ago" grow old. */
const IDLE_REFRESH_MS = 30_000

const view = /** @type {HTMLElement} */ (document.querySelector('#view'))
const connection = /** @type {HTMLElement} */ (document.querySelector('#connection'))
const notice = /** @type {HTMLElement} */ (document.querySelector('#notice'))

/** @type {{ refresh: (status: import('./api.js').Status) => Promise<void>, onChange: (change: import('./api.js').Transition) => void }} */
let current

function route() {
  const id = /^#\/issues\/(\d+)$/.exec(location.hash)?.[1]
  // A place of its own: what comes late for a view that was left goes nowhere.
  const place = h('div', {}, h('p', { class: 'quiet' }, 'Loading.'))
  replace(view, place)
  current = id === undefined ? overview(place) : issueView(place, Number(id))
  scrollTo(0, 0)
  void refresh()
}

async function refresh() {
  const shown = current
  try {
    const status = await getStatus()
    showNotice(status.killSwitch)
    await shown.refresh(status)
    return status
  } catch (error) {
    if (error instanceof SignedOutError) signInView(view, () => location.reload())
    else if (shown === current) tell(error instanceof Error ? error.message : String(error))
    return undefined
  }
}

/** @param {import('./api.js').Status['killSwitch']} killSwitch */
function showNotice({ state, reason }) {
  if (state === 'off') notice.hidden = true
  else tell(`Nothing is changed anywhere: the kill switch is ${state}. ${reason}`)
}

/** @param {string} text */
function tell(text) {
  notice.textContent = text
  notice.hidden = false
}

let isDue = false

function refreshSoon() {
  if (isDue) return
  isDue = true
  setTimeout(() => {
    isDue = false
    void refresh()
  }, REFRESH_MS)
}

/** @param {boolean} isLive */
function showConnection(isLive) {
  connection.className = isLive ? 'live' : 'lost'
  replace(connection, h('span', { class: 'dot' }), isLive ? 'live' : 'reconnecting')
  if (isLive) refreshSoon()
}

const fault = await useLink()
window.addEventListener('hashchange', route)
route()
if (fault) tell(fault)
const status = await getStatus().catch(() => undefined)
if (status) {
  setInterval(refreshSoon, IDLE_REFRESH_MS)
  follow({
    after: status.lastTransition,
    onConnection: showConnection,
    onChange(change) {
      current.onChange(change)
      refreshSoon()
    },
  })
}
