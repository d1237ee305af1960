using Azure;

namespace CchcBot.Protocols.Tables;

/// <summary>What happens to the properties of a present row that the new one does not name.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge,

    /// <summary>They go.</summary>
    Replace,
}

public enum TableTransactionActionType
{
    /// <summary>Inserts; fails with 409 when the row is present.</summary>
    Add,

    /// <summary>Merges into a present row; fails with 404 when absent, 412 when the ETag differs.</summary>
    UpdateMerge,

    /// <summary>Replaces a present row; fails with 404 when absent, 412 when the ETag differs.</summary>
    UpdateReplace,

    /// <summary>Deletes; fails with 404 when absent, 412 when the ETag differs.</summary>
    Delete,

    /// <summary>Merges or inserts, whatever the ETag.</summary>
    UpsertMerge,

    /// <summary>Replaces or inserts, whatever the ETag.</summary>
    UpsertReplace,
}

/// <summary>One step of a transaction. An update or delete without an ETag holds for any version.</summary>
public sealed class TableTransactionAction(TableTransactionActionType actionType, TableEntity entity, ETag etag = default)
{
    public TableTransactionActionType ActionType { get; } = actionType;

    public TableEntity Entity { get; } = entity ?? throw new ArgumentNullException(nameof(entity));

    public ETag ETag { get; } = etag;
}

/// <summary>A refused transaction: nothing of it was written.</summary>
public sealed class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(int status, string message, string? errorCode, int? failedTransactionActionIndex)
        : base(status, message, errorCode, innerException: null) =>
        FailedTransactionActionIndex = failedTransactionActionIndex;

    /// <summary>Position in the submitted actions of the one that was refused; null when the service blames none.</summary>
    public int? FailedTransactionActionIndex { get; }
}
