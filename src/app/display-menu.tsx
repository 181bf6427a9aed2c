import { useEffect } from 'react'
import { setPreference, type Theme, type TimeZone, usePreference } from '../lib/preferences'

const NEXT_THEME = { system: 'light', light: 'dark', dark: 'system' } as const satisfies Record<Theme, Theme>
const NEXT_ZONE = { local: 'utc', utc: 'local' } as const satisfies Record<TimeZone, TimeZone>
const THEME_WORD = { system: 'System', light: 'Light', dark: 'Dark' } as const satisfies Record<Theme, string>

/** The theme and the time zone, one button each; both are remembered. */
export function DisplayMenu() {
  const theme = usePreference('theme')
  const zone = usePreference('timeZone')

  useEffect(() => {
    const media = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const dark = theme === 'dark' || (theme === 'system' && media.matches)
      document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    }
    apply()
    media.addEventListener('change', apply)
    return () => media.removeEventListener('change', apply)
  }, [theme])

  return (
    <div className="flex items-center gap-1">
      <button
        type="button"
        className="btn-ghost"
        aria-label={`Times: ${zone === 'utc' ? 'UTC' : 'local'}. Change`}
        onClick={() => setPreference('timeZone', NEXT_ZONE[zone])}
      >
        <span>
          {zone === 'utc' ? 'UTC' : 'Local'}
          {zone === 'local' && <span className="max-sm:hidden"> time</span>}
        </span>
      </button>
      <button
        type="button"
        className="btn-ghost"
        aria-label={`Theme: ${THEME_WORD[theme]}. Change`}
        onClick={() => setPreference('theme', NEXT_THEME[theme])}
      >
        <svg aria-hidden="true" className="size-3.5" viewBox="0 0 16 16" fill="none" stroke="currentColor">
          <circle cx="8" cy="8" r="6" strokeWidth="1.6" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </svg>
        <span className="max-sm:hidden">{THEME_WORD[theme]}</span>
      </button>
    </div>
  )
}
