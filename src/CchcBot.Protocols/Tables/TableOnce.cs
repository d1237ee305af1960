using System.Diagnostics.CodeAnalysis;
using Azure;

namespace CchcBot.Protocols.Tables;

/// <summary>How a write is known to stand in the table.</summary>
public enum TableWriteProof
{
    /// <summary>The service said so.</summary>
    Acknowledged,

    /// <summary>No answer came, or the refusal of a repeat; the row was read and carries this writer's operation id.</summary>
    ReadBack,
}

/// <summary>
/// Writes whose outcome is settled by reading back. The row carries a property whose value only this operation writes;
/// where an attempt ended without an answer, the row is read and its value decides. A plain refusal (409 on the first
/// answer: another's row) is thrown as always.
/// </summary>
public static class TableOnce
{
    /// <param name="table">The table.</param>
    /// <param name="entity">The row, holding <paramref name="operationProperty"/>.</param>
    /// <param name="operationProperty">Name of the text property with the id of this operation.</param>
    /// <param name="cancellationToken">Ends the request; the outcome is then unknown.</param>
    /// <exception cref="RequestFailedException">
    /// 409 when the row is another's. Any failure for which <see cref="TableFailure.MayHaveBeenWritten"/> is true: the
    /// row was not there when read back, or could not be read; the same call may be made again.
    /// </exception>
    public static async Task<TableWriteProof> AddEntityOnceAsync(
        this TableClient table, TableEntity entity, string operationProperty, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var operation = OperationOf(entity, operationProperty);
        try
        {
            await table.AddEntityAsync(entity, cancellationToken);
            return TableWriteProof.Acknowledged;
        }
        catch (RequestFailedException failure) when (failure.MayHaveBeenWritten())
        {
            if (await StandsAsync(table, entity, operationProperty, operation, cancellationToken))
            {
                return TableWriteProof.ReadBack;
            }

            throw;
        }
    }

    /// <summary>The same for a transaction of which <paramref name="marker"/> is the first step, so that a repeat is told from a lost race.</summary>
    /// <param name="table">The table.</param>
    /// <param name="actions">The other steps, at most 99.</param>
    /// <param name="marker">A row of the same partition that only this operation inserts, holding <paramref name="operationProperty"/>.</param>
    /// <param name="operationProperty">Name of the text property with the id of this operation.</param>
    /// <param name="cancellationToken">Ends the request; the outcome is then unknown.</param>
    /// <exception cref="TableTransactionFailedException">A step was refused; index 0 is the marker (409: done before), 1 the first action.</exception>
    [SuppressMessage("Design", "CA1062", Justification = "Spread below.")]
    public static async Task<TableWriteProof> SubmitTransactionOnceAsync(
        this TableClient table,
        IEnumerable<TableTransactionAction> actions,
        TableEntity marker,
        string operationProperty,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        var operation = OperationOf(marker, operationProperty);
        try
        {
            await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, marker), .. actions], cancellationToken);
            return TableWriteProof.Acknowledged;
        }
        catch (RequestFailedException failure) when (failure.MayHaveBeenWritten())
        {
            if (await StandsAsync(table, marker, operationProperty, operation, cancellationToken))
            {
                return TableWriteProof.ReadBack;
            }

            throw;
        }
    }

    private static string OperationOf(TableEntity entity, string operationProperty)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity.GetString(operationProperty) is { Length: > 0 } operation
            ? operation
            : throw new ArgumentException($"The row holds no operation id in '{operationProperty}'.", nameof(entity));
    }

    private static async Task<bool> StandsAsync(
        TableClient table, TableEntity entity, string operationProperty, string operation, CancellationToken cancellationToken)
    {
        try
        {
            var read = await table.GetEntityIfExistsAsync(entity.PartitionKey, entity.RowKey, [operationProperty], cancellationToken);
            return read.HasValue && read.Value?.GetString(operationProperty) == operation;
        }
        catch (RequestFailedException)
        {
            // The outage goes on: the caller gets the first failure, which says that the write is open.
            return false;
        }
    }
}
