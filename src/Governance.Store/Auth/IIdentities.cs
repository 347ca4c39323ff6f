using System.Threading.Tasks;

namespace Governance.Store.Auth;

/// <summary>Which identities are which persons.</summary>
public interface IIdentities
{
    /// <summary>The person behind an identity, or null when it is not linked.</summary>
    public ValueTask<string?> Find(string tenant, string system, string scope, string subject);
}
