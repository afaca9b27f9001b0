// Pages of `thutuc edit` work without this: it shows problems and effects while one writes, hides what is not chosen, and asks before what was typed is lost.
const form = document.querySelector('form[data-live]')
const board = document.getElementById('bang')

/** Fields of the ways that are not chosen are out of sight. */
function hideOthers(select) {
  const name = select.dataset.chosen
  for (const option of select.options) {
    if (option.value === '') continue
    const way = document.querySelector(`[data-way="${CSS.escape(`${name === '' ? '' : `${name}.`}${option.value}`)}"]`)
    if (way) way.hidden = select.value !== '' && select.value !== option.value
  }
}

for (const select of document.querySelectorAll('select[data-chosen]')) {
  hideOthers(select)
  select.addEventListener('change', () => hideOthers(select))
}

let timer
let turn = 0
let isTyped = false

/** Asks what would be wrong and different; only the last answer is shown. */
async function look() {
  const mine = ++turn
  const body = new URLSearchParams(new FormData(form))
  body.set('lam', 'song')
  try {
    const answer = await fetch(form.action, { method: 'POST', body })
    if (mine !== turn || answer.status !== 200) return
    board.innerHTML = await answer.text()
    board.dataset.turn = String(mine)
  } catch {
    // the program has ended: the form still holds what was typed
  }
}

function typed() {
  isTyped = true
  clearTimeout(timer)
  timer = setTimeout(look, 500)
}

/** Whether a field holds something else than the page came with. */
function differs(field) {
  if (field.options) {
    const first = [...field.options].find(option => option.defaultSelected) ?? field.options[0]
    return field.selectedOptions[0] !== first
  }
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked
  return field.defaultValue !== undefined && field.value !== field.defaultValue
}

if (form && board) {
  form.addEventListener('input', typed)
  form.addEventListener('submit', () => {
    isTyped = false
    clearTimeout(timer)
    turn++
  })
  addEventListener('beforeunload', event => {
    if (isTyped) event.preventDefault()
  })
  // one may have typed before this came, and the browser brings back what was typed
  if ([...form.elements].some(differs)) typed()
}

// A link into a closed group opens it.
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  for (let group = target?.closest('details'); group; group = group.parentElement?.closest('details')) group.open = true
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}
addEventListener('hashchange', openTarget)
if (location.hash) openTarget()
