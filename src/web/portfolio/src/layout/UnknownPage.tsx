/** For an address that leads nowhere. */
export function UnknownPage() {
  return (
    <>
      <div className="page-head"><h1>Nothing stands here</h1></div>
      <p className="lead">The address may be mistyped, or of another version of the page. Choose a place above, or go <a href="#/">to the portfolio</a>.</p>
    </>
  );
}
