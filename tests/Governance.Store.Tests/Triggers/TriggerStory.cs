using System;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Tests.Settings;
using Governance.Store.Tests.Support;
using Governance.Store.Triggers;

namespace Governance.Store.Tests.Triggers;

/// <summary>A tenant with trigger rules, and opportunities to look at.</summary>
internal sealed class TriggerStory
{
    private TriggerStory(TestStore store, Story people) => (Store, People) = (store, people);

    public TestStore Store { get; }

    public Story People { get; }

    public static async Task<TriggerStory> Begin(TestStore store, string rules)
    {
        var people = await Story.Begin(store);
        var settings = await SettingsStory.Begin(store);
        await settings.Hold("version: 1\ntriggers:\n" + rules);
        return new TriggerStory(store, people);
    }

    public RecordDemand Look(string opportunity, OpportunityState state = OpportunityState.Won, decimal? amount = null, string? stage = null, string? customer = null, string name = "Lending product", string? close = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = Store.NextId(),
        Actor = Actor.Sync,
        OrganizationId = "organization-1",
        OpportunityId = opportunity,
        Name = name,
        Amount = amount,
        CustomerId = customer,
        State = state,
        Stage = stage,
        CloseDate = close is null ? null : DateOnly.ParseExact(close, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    };

    public ValueTask<DemandState?> Demand(string opportunity) => Store.Get<IDemandReader>().FindBySource(TestStore.Tenant, "organization-1", opportunity);
}
