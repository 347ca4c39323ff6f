using System.Threading.Tasks;

using Governance.Store.Intake;
using Governance.Store.Settings;

namespace Governance.Store.Triggers;

/// <summary>Asks the settings that hold and the demands that there are.</summary>
internal sealed class DemandSources(SettingsReader settings, IDemandReader demands) : IDemandSources
{
    /// <inheritdoc/>
    public bool Fits(string tenant, CrmOpportunity opportunity) => DemandTriggers.Match(settings.Of(tenant).Triggers, opportunity) is not null;

    /// <inheritdoc/>
    public ValueTask<DemandState?> Find(string tenant, string organizationId, string opportunityId) => demands.FindBySource(tenant, organizationId, opportunityId);
}
