import type { Config } from 'tailwindcss'

const token = (name: string) => `var(--${name})`

// The tokens themselves, light and dark, are in src/app/styles.css.
export default {
  content: [],
  darkMode: ['selector', '[data-theme="dark"]'],
  theme: {
    extend: {
      colors: {
        bg: token('bg'),
        surface: token('surface'),
        raised: token('raised'),
        sunken: token('sunken'),
        line: { DEFAULT: token('line'), strong: token('line-strong') },
        text: token('text'),
        muted: token('muted'),
        faint: token('faint'),
        accent: { DEFAULT: token('accent'), soft: token('accent-soft') },
        active: { DEFAULT: token('active'), soft: token('active-soft') },
        failed: { DEFAULT: token('failed'), soft: token('failed-soft') },
        done: { DEFAULT: token('done'), soft: token('done-soft') },
        odd: { DEFAULT: token('odd'), soft: token('odd-soft') },
      },
    },
  },
} satisfies Config
