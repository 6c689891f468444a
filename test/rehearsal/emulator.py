"""Starts MiniStack with what it lacks for the product's templates; docs/rehearsal.md lists each and what covers it instead."""

from ministack.app import main
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
# How the sign-in page looks.
provisioners._RESOURCE_HANDLERS["AWS::Cognito::ManagedLoginBranding"] = nothing_behind()
# CDK's upload of the pages runs the AWS command line out of a layer under /opt.
provisioners._RESOURCE_HANDLERS["Custom::CDKBucketDeployment"] = nothing_behind()

main()
