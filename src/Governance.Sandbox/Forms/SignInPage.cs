using System.Linq;
using System.Net;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Security;

namespace Governance.Sandbox.Forms;

/// <summary>The page on which one chooses who looks: every enabled user who is a person.</summary>
internal sealed class SignInPage(DataverseEnvironment environment)
{
    /// <summary>Whether the user may be chosen.</summary>
    public bool Offers(System.Guid user) => environment.Read(() => environment.Rows.Find("systemuser", user) is { } row && IsPerson(row));

    public string Html(string returnUrl)
    {
        var people = environment.Read(() => environment.Rows.All("systemuser").Where(IsPerson).ToList());
        var buttons = people
            .OrderBy(row => row["fullname"] as string, System.StringComparer.Ordinal)
            .ThenBy(row => (System.DateTime)row[SystemColumns.CreatedOn]!)
            .Select(Button);
        return PageFiles.Text("sign-in.html")
            .Replace("{{returnUrl}}", WebUtility.HtmlEncode(returnUrl), System.StringComparison.Ordinal)
            .Replace("{{people}}", people.Count == 0 ? "<p>Nobody is here yet. Add users with POST /sandbox/users.</p>" : string.Concat(buttons), System.StringComparison.Ordinal);
    }

    private static bool IsPerson(Row row) => row.Id != Caller.SystemId && row["applicationid"] is null && row["isdisabled"] is not true;

    private string Button(Row row)
    {
        var name = WebUtility.HtmlEncode(row["fullname"] as string ?? "");
        var roles = WebUtility.HtmlEncode(string.Join(", ", environment.Users.RolesOf(row.Id)));
        return $"""<button type="submit" name="user" value="{row.Id:D}"><span class="name">{name}</span><span class="roles">{roles}</span></button>""";
    }
}
