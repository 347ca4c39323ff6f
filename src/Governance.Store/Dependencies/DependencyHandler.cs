using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Dependencies;

/// <summary>Decides a command about the dependencies of one measure.</summary>
internal abstract class DependencyHandler<TCommand>(RulebookLibrary library) : MeasureHandler<TCommand>(library)
    where TCommand : Command
{
    protected static Problem? Unlinked(MeasureContext measure) => measure.KnownPerson is null ? PeopleErrors.Unlinked() : null;

    protected static Problem? Ended(MeasureContext measure) =>
        measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed ? MeasureErrors.Ended() : null;

    protected static Problem? OwnerOnly(MeasureContext measure) =>
        Unlinked(measure) ?? (measure.Actor.Is("admin") || measure.ActorHolds("owner") ? null : MeasureErrors.NotYours());

    /// <summary>Why the actor does not answer for where the dependency comes from.</summary>
    protected static Problem? OtherSideOnly(MeasureContext measure, Dependency dependency)
    {
        if (dependency.Draft.On is not { } on)
        {
            return dependency.Draft.ContactId != measure.Actor.PersonId ? DependencyErrors.OtherSideOnly(measure.NameOf(dependency.Draft.ContactId!))
                : measure.ActorHolds("owner") ? DependencyErrors.OwnSide()
                : null;
        }

        var source = measure.View.Find<MeasureState>(MeasureStreams.NameOf(on));
        return source is not null && source.Roles.Any(held => held.Role == "owner" && held.PersonId == measure.Actor.PersonId && held.IsHeldAt(measure.View.Now))
            ? null
            : DependencyErrors.OtherSideOnly($"the owner of {dependency.Source}");
    }

    protected static Problem? Waited(Dependency dependency) => dependency.State == DependencyState.Open ? null : DependencyErrors.NotOpen();

    protected static Decision Done(MeasureContext measure, DomainEvent? happened)
    {
        var answer = new JsonObject { ["measureId"] = measure.State.Id };
        return happened is null ? Decision.Accept(answer) : Decision.Accept(answer, On(measure, happened));
    }
}
