using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Permits;

/// <summary>A guarded write passes with a valid permit for exactly this write, whoever makes it.</summary>
internal static class PermitGuard
{
    public static Refusal? Check(Operation operation, GuardedWrite write)
    {
        if (!write.HasPermit)
        {
            return PermitRefusals.Missing(write.ColumnNames);
        }

        if (write.Permit is null || WritePermitReader.Read(write.Permit) is not { } permit)
        {
            return PermitRefusals.Malformed;
        }

        if (PermitKeys.Read(operation.OpenService()) is not { } keys)
        {
            return PermitRefusals.NoKeys;
        }

        if (keys.Find(candidate => candidate.Id == permit.KeyId) is not { } key)
        {
            return PermitRefusals.UnknownKey;
        }

        return key.HasSigned(permit) ? PermitClaims.Check(permit, operation, write) : PermitRefusals.BadSignature;
    }
}
