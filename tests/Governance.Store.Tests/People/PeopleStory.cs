using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.People.Leaving;
using Governance.Store.People.Merging;
using Governance.Store.People.Roles;
using Governance.Store.Tests.Support;

namespace Governance.Store.Tests.People;

/// <summary>What administrators do with people. The administrator is a known person.</summary>
internal static class PeopleStory
{
    public static async Task<Actor> Admin(this Story story, string name = "Sandbox Administrator") => Actor.Person(await story.Person(name), "api", "admin");

    public static ReassignRole Give(this Story story, Actor actor, string role, string? from, string? to, DateTimeOffset? starts = null, DateTimeOffset? until = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = actor,
        MeasureId = story.Measure,
        Role = role,
        FromPersonId = from,
        ToPersonId = to,
        StartsAt = starts,
        Until = until,
        Reason = "Another task",
    };

    public static MarkPersonLeft Leave(this Story story, Actor actor, string person, string? on = null) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = actor, PersonId = person, On = on is null ? null : Kpis.KpiStory.Day(on), Reason = "Contract ended",
    };

    public static ProposeMerge Merge(this Story story, Actor actor, string person, string into) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = actor, PersonId = person, Into = into, Reason = "Entered twice",
    };

    public static ConfirmMerge Confirm(this Story story, Actor actor, string person, string into) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = actor, PersonId = person, Into = into,
    };

    public static async Task<CommandResult> Merged(this Story story, string person, string into)
    {
        await story.Store.Done(story.Merge(TestStore.Admin, person, into));
        return await story.Store.Done(story.Confirm(TestStore.SecondAdmin, person, into));
    }

    public static async Task<string> Link(this Story story, string person, string subject, string system = "jira")
    {
        var id = Story.Text(await story.Store.Done(Proposal(story, person, subject, system)), "linkId");
        await story.Store.Done(new ConfirmIdentityLink { Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = TestStore.SecondAdmin, LinkId = id });
        return id;
    }

    public static ProposeIdentityLink Proposal(this Story story, string person, string subject, string system = "jira") => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = TestStore.Admin, PersonId = person, System = system, Scope = "cloud-1", Subject = subject,
    };

    public static async Task<string?> Found(this Story story, string subject) => await story.Store.Get<IPersonDirectory>().Find(TestStore.Tenant, "jira", "cloud-1", subject);

    public static async Task<IReadOnlyList<string>> Holders(this Story story, string role) =>
        [.. HeldRoles.At(await story.State(), story.Store.Clock.Now).Roles.Where(held => held.Role == role).Select(held => held.PersonId)];

    /// <summary>Another measure on which these people hold these roles.</summary>
    public static async Task<string> Second(this Story story, params RoleHolder[] roles)
    {
        var demand = Story.Text(await story.Store.Done(story.DemandOf("opportunity-" + story.Store.NextId())), "id");
        await story.Prepare(demand);
        var approve = story.Approve();
        return Story.Text(
            await story.Store.Done(approve with { CommandId = story.Store.NextId(), DemandId = demand, Measure = approve.Measure! with { Roles = roles }, WorkItems = [] }), "measureId");
    }
}
