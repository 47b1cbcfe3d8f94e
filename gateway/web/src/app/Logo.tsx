/** The sign of the application; the name stands beside it, so it says nothing of its own. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="logo-ground" width="32" height="32" rx="5" />
      <path className="logo-bars" d="M7 22h5v4H7zM14 15h5v11h-5zM21 7h5v19h-5z" />
      <path className="logo-line" d="M6 17 15 9l5 2" />
    </svg>
  );
}
