using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Reporting.Tags;

/// <summary>Denials about tags.</summary>
internal static class TagErrors
{
    public static Problem Unknown(IEnumerable<string> known) => Problem.Invalid(
        "Tags.Unknown",
        $"This tag is not known here. Known are {string.Join(", ", known)}; an administrator adds others to the settings.");

    public static Problem NotYours() => Problem.Forbidden(
        "Tags.NotYours",
        "Tags are given by a known person who owns or sponsors the measure, or has the role pmo or admin. Ask one of them.");

    public static Problem NotByHand() => Problem.Refused(
        "Tags.NotByHand",
        "The measure does not have this tag by hand. A tag that follows from a rule goes when the field changes.");
}
