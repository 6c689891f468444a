"""Starts MiniStack with what it lacks for the product's templates; docs/rehearsal.md lists each and what covers it instead."""

import json
import re

from ministack import app
from ministack.core import iam_actions
from ministack.services import cloudwatch, cognito, sqs
from ministack.services.cloudformation import provisioners


def nothing_behind() -> dict:
    """A resource that is created, kept and taken away, and does nothing."""
    return {
        "create": lambda logical_id, _properties, stack: (f"{stack}-{logical_id}", {}),
        "update": lambda physical_id, *_: (physical_id, {}),
        "delete": lambda *_: None,
    }


# CloudFormation knows the pool's issuer as an attribute; MiniStack knows it without the scheme alone.
pool_attributes = provisioners._cognito_user_pool_attributes


def with_issuer(pool_id: str) -> dict:
    found = pool_attributes(pool_id)
    return {"ProviderURL": f"https://{found['ProviderName']}", **found}


provisioners._cognito_user_pool_attributes = with_issuer
# A secret's Ref is its ARN on AWS, and its name in MiniStack; roles are given the Ref.
secrets = provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]
create_named = secrets["create"]


def create_secret(logical_id: str, properties: dict, stack: str) -> tuple:
    _name, attributes = create_named(logical_id, properties, stack)
    return attributes["Id"], attributes


provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"] = {**secrets, "create": create_secret}

# A first password is long enough for the pool's policy, as on AWS.
first_password = cognito._generate_temp_password
cognito._generate_temp_password = lambda: first_password() + first_password()
# How the sign-in page looks.
provisioners._RESOURCE_HANDLERS["AWS::Cognito::ManagedLoginBranding"] = nothing_behind()
# CDK's upload of the pages runs the AWS command line out of a layer under /opt.
provisioners._RESOURCE_HANDLERS["Custom::CDKBucketDeployment"] = nothing_behind()

# Alarms, whose one metric MiniStack wants beside them instead of in a list; on a sum or a quotient of metrics it makes none.
alarms = provisioners._RESOURCE_HANDLERS["AWS::CloudWatch::Alarm"]


def put_alarm(logical_id: str, properties: dict, stack: str) -> tuple:
    if any("Expression" in metric for metric in properties["Metrics"]):
        return nothing_behind()["create"](logical_id, properties, stack)
    [query] = properties["Metrics"]
    statistic = query["MetricStat"]
    beside = {**statistic["Metric"], "Period": statistic["Period"], "Statistic": statistic["Stat"]}
    record = provisioners._cw_metric_alarm_record(properties["AlarmName"], {**properties, "Metrics": None, **beside})
    cloudwatch.cloudformation_put_metric_alarm({**record, "Metrics": properties["Metrics"]})
    return record["AlarmName"], {"Arn": record["AlarmArn"]}


provisioners._RESOURCE_HANDLERS["AWS::CloudWatch::Alarm"] = {
    **alarms,
    "create": put_alarm,
    "update": lambda physical_id, _old, properties, stack, *_: put_alarm(physical_id, properties, stack),
}

# Messages that were given up go back to the queue that gave them up.
def move_messages(data: dict, _url: str) -> dict:
    given_up = sqs._queue_by_arn(data["SourceArn"])
    sources = [queue for queue in sqs._queues.values() if data["SourceArn"] in queue["attributes"].get("RedrivePolicy", "")]
    if not given_up or len(sources) != 1:
        raise sqs._Err("InvalidParameterValue", "the source queue is nobody's dead-letter queue")
    with sqs._queues_lock:
        moved, given_up["messages"] = given_up["messages"], []
        sources[0]["messages"] += [{**message, "receive_count": 0, "receipt_handle": None} for message in moved]
    sqs.esm_wake.set()
    moves.append({"SourceArn": data["SourceArn"], "Status": "COMPLETED", "ApproximateNumberOfMessagesMoved": len(moved)})
    return {"TaskHandle": str(len(moves))}


moves: list = []
sqs._HANDLERS["StartMessageMoveTask"] = move_messages
sqs._HANDLERS["ListMessageMoveTasks"] = lambda data, _url: {
    "Results": [move for move in reversed(moves) if move["SourceArn"] == data["SourceArn"]]
}

# PartiQL is allowed by what a statement does to which table, not by the name of the call.
transaction_checks = iam_actions.dynamodb_transaction_checks
INSERTED_INTO = re.compile(r'INSERT INTO "([^"]+)"')


def statement_checks(action: str, body: bytes, region: str, account: str) -> list:
    if action != "dynamodb:BatchExecuteStatement":
        return transaction_checks(action, body, region, account)
    tables = [INSERTED_INTO.match(statement["Statement"]) for statement in json.loads(body)["Statements"]]
    return [("dynamodb:PartiQLInsert", f"arn:aws:dynamodb:{region}:{account}:table/{table[1]}") for table in tables if table]


iam_actions.dynamodb_transaction_checks = statement_checks

# Bucket and queue policies refuse what does not come over TLS; the way to the emulator is this machine's own.
pin_origin = app.pin_request_origin
app.pin_request_origin = lambda address, _is_secure: pin_origin(address, True)

app.main()
