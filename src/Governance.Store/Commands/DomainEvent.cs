namespace Governance.Store.Commands;

/// <summary>Something that happened. Its type name and JSON form stand in the ledger for ever.</summary>
public abstract record DomainEvent;
