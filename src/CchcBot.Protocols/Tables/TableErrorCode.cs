namespace CchcBot.Protocols.Tables;

/// <summary>Values of RequestFailedException.ErrorCode that callers tell apart.</summary>
public static class TableErrorCode
{
    public const string AuthenticationFailed = "AuthenticationFailed";
    public const string EntityAlreadyExists = "EntityAlreadyExists";
    public const string EntityTooLarge = "EntityTooLarge";
    public const string InvalidDuplicateRow = "InvalidDuplicateRow";
    public const string ResourceNotFound = "ResourceNotFound";
    public const string TableAlreadyExists = "TableAlreadyExists";
    public const string TableBeingDeleted = "TableBeingDeleted";
    public const string TableNotFound = "TableNotFound";
    public const string UpdateConditionNotSatisfied = "UpdateConditionNotSatisfied";
}
