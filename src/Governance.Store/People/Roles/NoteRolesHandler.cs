using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.People.Roles;

/// <summary>Notes that roles began or ended; what holds at any moment follows from their times and waits for nobody.</summary>
internal sealed class NoteRolesHandler(RulebookLibrary library) : MeasureHandler<NoteRoles>(library)
{
    protected override string? MeasureOf(NoteRoles command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(NoteRoles command, MeasureContext measure)
    {
        if (!measure.Actor.Is("service"))
        {
            return RoleErrors.ServiceOnly();
        }

        var all = measure.View.Find<MeasureState>(MeasureStreams.NameOf(command.MeasureId))!;
        return RoleTurns.Of(all).Any(moment => moment <= measure.View.Now)
            ? Decision.Accept(null, [.. MeasureChange.Of(measure with { State = all }, new RolesTurned()).Select(one => On(measure, one))])
            : Decision.Accept(null);
    }
}
