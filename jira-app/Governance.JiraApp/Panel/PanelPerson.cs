using System.Linq;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.JiraApp.Panel;

/// <summary>Who looks, as the store knows it: by a confirmed link of the account, never by a name or an address.</summary>
internal sealed class PanelPerson(IPersonDirectory people)
{
    /// <summary>The person, or null when nobody is signed in or the account is not linked.</summary>
    public async ValueTask<string?> FindAsync(ForgeCaller caller) => caller.Principal.Length == 0
        ? null
        : await people.Find(caller.Tenant, "jira", caller.CloudId, caller.Principal);

    /// <summary>Why the person may not add evidence to the measure, or null when it may.</summary>
    public static ForgeRefusal? DeniedFor(string? person, MeasureState measure) => person switch
    {
        null => PanelRefusals.Unlinked,
        _ when measure.Roles.All(held => held.PersonId != person) => PanelRefusals.NoRole,
        _ => null,
    };
}
