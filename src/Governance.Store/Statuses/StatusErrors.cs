using Governance.Store.Commands;

namespace Governance.Store.Statuses;

/// <summary>Denials about the lights.</summary>
internal static class StatusErrors
{
    public static Problem ServiceOnly() => Problem.Forbidden("Statuses.ServiceOnly", "The lights are computed. Change milestones, effects or thresholds instead.");
}
