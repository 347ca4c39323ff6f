using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Pipeline;

/// <summary>An opportunity is closed by its own messages, never by a plain update.</summary>
internal static class ClosingRules
{
    public static void Check(Entity target)
    {
        if (target.LogicalName != "opportunity" || target.GetAttributeValue<OptionSetValue>(SystemColumns.State) is not { Value: 1 or 2 } state)
        {
            return;
        }

        var (name, message) = state.Value == 1 ? ("Won", "WinOpportunity") : ("Lost", "LoseOpportunity");
        throw new PlatformException(
            400,
            PlatformErrors.InvalidArgument,
            $"This message can not be used to set the state of opportunity to {name}. In order to set state of opportunity to {name}, use the {message} message instead.");
    }
}
