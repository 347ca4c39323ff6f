using Governance.JiraApp.Forge;
using Microsoft.AspNetCore.Http;

namespace Governance.JiraApp.Panel;

/// <summary>Why the panel shows nothing, or takes nothing.</summary>
internal static class PanelRefusals
{
    public static ForgeRefusal NotGoverned { get; } = new("Panel.NotGoverned", StatusCodes.Status404NotFound,
        "No work item of a measure is mapped to this issue. Ask intake to map it if a gate should wait for it.");

    public static ForgeRefusal IssueMissing { get; } = new("Request.IssueMissing", StatusCodes.Status400BadRequest,
        "The call names no issue, or names it at more than 255 characters. Send the issue's key.");

    /// <summary>Somebody whom the store does not know may look.</summary>
    public static ForgeRefusal Unlinked { get; } = new("People.Unknown", StatusCodes.Status403Forbidden,
        "Your Jira account is not linked to a person of the governance store. Ask two administrators of the store to link it: one proposes the link, another confirms it.");

    public static ForgeRefusal NoRole { get; } = new("Measures.NoRole", StatusCodes.Status403Forbidden,
        "Only somebody who holds a role on the measure may add evidence here. Ask one of them.");

    public static ForgeRefusal ContentMissing { get; } = new("Evidence.Empty", StatusCodes.Status400BadRequest,
        "The evidence has no content. Choose a file that is not empty.");

    public static ForgeRefusal ContentMalformed { get; } = new("Request.Malformed", StatusCodes.Status400BadRequest,
        "The body is not a JSON object with the file in base64. Send what the panel sends.");

    public static ForgeRefusal TooLarge { get; } = new("Evidence.TooLarge", StatusCodes.Status413PayloadTooLarge,
        "Evidence that is added in Jira may have at most 4 MB. Add a larger file in Dynamics or on the governance page.");

    public static ForgeRefusal TimeInvalid { get; } = new("Request.ParameterInvalid", StatusCodes.Status400BadRequest,
        "validUntil is not a time such as 2026-11-30T00:00:00Z. Correct it.");
}
