/** How a button within the text looks. */
export const MORE = 'ml-1.5 rounded font-sans text-accent hover:underline'
