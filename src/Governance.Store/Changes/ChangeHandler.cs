using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Changes;

/// <summary>Decides a command about the changes of one measure.</summary>
internal abstract class ChangeHandler<TCommand>(RulebookLibrary library) : MeasureHandler<TCommand>(library)
    where TCommand : Command
{
    protected static Problem? Unlinked(MeasureContext measure) => measure.KnownPerson is null ? PeopleErrors.Unlinked() : null;

    protected static Problem? Ended(MeasureContext measure) =>
        measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed ? MeasureErrors.Ended() : null;
}
