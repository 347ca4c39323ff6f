using System.Threading.Tasks;

using Governance.Store.Auth;

namespace Governance.Store.People;

/// <summary>Who a host's identity is. Only confirmed links count.</summary>
public interface IPersonDirectory : IIdentities
{
    /// <summary>The identity of a person in a host's scope, or null when there is none.</summary>
    public ValueTask<string?> SubjectOf(string tenant, string personId, string system, string scope);

    /// <summary>What the person is called, or null when there is no such person.</summary>
    public ValueTask<string?> NameOf(string tenant, string personId);
}
