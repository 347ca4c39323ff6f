namespace Governance.EndToEnd.Tests.Vectors;

/// <summary>Somebody with a person and a token in the store and, who asks there, a user in Dynamics.</summary>
/// <param name="Id">The person.</param>
/// <param name="StoreToken">The token of the store.</param>
/// <param name="DynamicsToken">The token of Dynamics; empty for whoever has no user there.</param>
internal sealed record Actor(string Id, string StoreToken, string DynamicsToken);
