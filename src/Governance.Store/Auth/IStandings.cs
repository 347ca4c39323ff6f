using Governance.Store.Commands;

namespace Governance.Store.Auth;

/// <summary>Who stands behind a person's record now.</summary>
public interface IStandings
{
    /// <summary>The record that stands for the person, and the denial when that one has left. Asked for at every call: it costs next to nothing.</summary>
    public (string Person, Problem? Left) Of(string tenant, string person);
}
