using Governance.Store.Commands;
using Governance.Store.People;

namespace Governance.Store.Settings;

/// <summary>Who may propose and publish settings: administrators who are known persons.</summary>
internal static class SettingsRights
{
    public static Problem? Fault(Actor actor, IDecisionView view)
    {
        if (!actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        return actor.PersonId is { } person && view.Find<PersonState>(PersonStreams.NameOf(person)) is not null ? null : SettingsErrors.PersonUnknown();
    }
}
