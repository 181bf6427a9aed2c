import { lazy } from 'react'

type Parts = typeof import('./after-rows')

/** A part of the page that comes after its first rows. */
export const afterRows = <Name extends Exclude<keyof Parts, 'headTools'>>(name: Name) =>
  lazy(async () => ({ default: (await import('./after-rows'))[name] }))
