using Governance.Sandbox.Jira.Accounts;

namespace Governance.Sandbox.Jira.Pages;

/// <summary>What stands around every page of the site.</summary>
internal static class PageFrame
{
    public static string Around(string title, string main, Account? person) => $"""
        <!doctype html>
        <html lang="en" data-color-mode="light">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{Html.Of(title)} – Local Jira</title>
          <link rel="icon" href="data:,">
          <link rel="stylesheet" href="/sandbox/pages/tokens.css">
          <link rel="stylesheet" href="/sandbox/pages/jira.css">
          <script src="/sandbox/pages/mode.js"></script>
          <script type="module" src="/sandbox/pages/jira.js"></script>
        </head>
        <body>
          <a class="skip" href="#main">Skip to the content</a>
          <header class="top">
            <a class="brand" href="/browse"><span class="mark" aria-hidden="true"></span>Local Jira</a>
            <nav aria-label="Site"><a href="/browse">Issues</a></nav>
            {Who(person)}
          </header>
          <main id="main" tabindex="-1">{main}</main>
        </body>
        </html>
        """;

    private static string Who(Account? person) => person is null
        ? """<a class="who" href="/sandbox/sign-in">Sign in</a>"""
        : $"""<a class="who" href="/sandbox/sign-in" title="Sign in as somebody else"><span class="avatar" aria-hidden="true">{Html.Of(Initials(person.DisplayName))}</span>{Html.Of(person.DisplayName)}</a>""";

    private static string Initials(string name)
    {
        var parts = name.Split(' ', System.StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? "?" : parts.Length == 1 ? parts[0][..1] : $"{parts[0][0]}{parts[^1][0]}";
    }
}
