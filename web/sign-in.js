import { signIn } from './api.js'
import { h, replace } from './dom.js'

/**
 * Signs in with the link that the server printed, whose secret stands behind the `#` and is taken out of the address at once.
 * @returns {Promise<string | undefined>} why it did not work
 */
export async function useLink() {
  const secret = /^#\/sign-in\/(\S+)$/.exec(location.hash)?.[1]
  if (secret === undefined) return undefined
  history.replaceState(null, '', '#/')
  try {
    await signIn(secret)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * Asks for a token, as the page may not be read without.
 * @param {HTMLElement} view
 * @param {() => void} onDone
 */
export function signInView(view, onDone) {
  const field = /** @type {HTMLInputElement} */ (
    h('input', {
      type: 'password',
      name: 'token',
      autocomplete: 'current-password',
      required: '',
      'aria-label': 'Token',
    })
  )
  const said = h('p', { class: 'quiet', role: 'alert' })
  const form = h(
    'form',
    { class: 'sign-in' },
    h('h1', {}, 'Sign in'),
    h(
      'p',
      { class: 'quiet' },
      'With a token, or with a fresh link: ',
      h('code', {}, 'prunella token link'),
      ' prints one.',
    ),
    field,
    h('button', { type: 'submit' }, 'Sign in'),
    said,
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    try {
      await signIn(field.value.trim())
      onDone()
    } catch (error) {
      said.textContent = error instanceof Error ? error.message : String(error)
    }
  })
  replace(view, form)
  field.focus()
}
