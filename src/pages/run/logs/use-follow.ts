import { type UIEvent, useRef, useState } from 'react'

const NEAR_END_PX = 8

/** Whether the end of the list is followed as lines come: until one scrolls up, and again from the end on. */
export function useFollow(live: boolean, count: number, from: boolean) {
  const [following, setFollowing] = useState(from)
  const [seen, setSeen] = useState(count)
  const lastTop = useRef(0)
  const set = (follow: boolean) => {
    if (follow === following) return
    setSeen(count)
    setFollowing(follow)
  }
  return {
    following: live && following,
    /** How many have come since it was left. */
    unseen: live && !following ? Math.max(0, count - seen) : 0,
    follow: () => set(true),
    onScroll: ({ currentTarget: box }: UIEvent<HTMLElement>) => {
      const nearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX
      if (nearEnd) set(true)
      else if (box.scrollTop < lastTop.current) set(false)
      lastTop.current = box.scrollTop
    },
  }
}
