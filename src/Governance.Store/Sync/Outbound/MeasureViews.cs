using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Governance.Rules.Collections;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Rules.Text;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Panel;
using Governance.Store.People;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Sync.Outbound;

/// <summary>Gathers what a measure's row shows besides the measure itself.</summary>
internal sealed class MeasureViews(IPersonDirectory people, IGateReader gates, IPanelReader panels)
{
    /// <summary>The measure as one environment shows it.</summary>
    public async Task<MeasureView> OfAsync(DataverseEnvironment environment, MeasureState state)
    {
        var look = await gates.Look(environment.Tenant, state.Id);
        state = look is null ? state : HeldRoles.At(state, look.Facts.AsOf);
        var sheet = new FactSheet
        {
            MeasureId = state.Id,
            RulebookDigest = state.RulebookDigest,
            Degree = (DegreeOfImplementation)state.Doi,
            State = (Governance.Rules.Facts.MeasureState)(int)state.Status,
            Round = state.Round,
            Fields = MeasureFigures.Of(state),
            Roles = await RolesAsync(environment.Tenant, state),
        };
        return new MeasureView(state, FactSheetText.Write(sheet), Readiness(look), await panels.Of(environment.Tenant, state.Id), await UsersAsync(environment, state));
    }

    private static string Readiness(GateLook? look) => look switch
    {
        null => "No gate lies ahead.",
        { IsOpen: true } => $"Gate {look.Gate} can be asked for: every criterion is met.",
        _ => look.Held?.Text ?? RefusalText.Of(look.Decision),
    };

    private async Task<ItemList<RoleFact>> RolesAsync(string tenant, MeasureState state)
    {
        var roles = new List<RoleFact>();
        foreach (var holder in state.Roles)
        {
            var name = await people.NameOf(tenant, holder.PersonId);
            roles.Add(new RoleFact { Role = holder.Role, PersonId = holder.PersonId, PersonName = name ?? "" });
        }

        return roles;
    }

    private async Task<Dictionary<string, Guid>> UsersAsync(DataverseEnvironment environment, MeasureState state)
    {
        var users = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        foreach (var holder in state.Roles)
        {
            var subject = await people.SubjectOf(environment.Tenant, holder.PersonId, "dataverse", environment.Scope);
            if (Guid.TryParse(subject, out var user))
            {
                users.TryAdd(holder.Role, user);
            }
        }

        return users;
    }
}
